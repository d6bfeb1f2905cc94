"""What a person may do with a page, on top of Wagtail's page permissions.

Nobody publishes or takes down with Wagtail's own buttons: publication comes out of the approval workflow
(trangxa.newsroom), withdrawal and forced publication are acts of their own with a reason. Superusers are no exception.
"""

from wagtail.models import PagePermissionTester


class PortalPagePermissionTester(PagePermissionTester):
    def can_publish(self) -> bool:
        return False

    def can_unpublish(self) -> bool:
        return False

    def can_publish_subpage(self) -> bool:
        return False

    def can_set_view_restrictions(self) -> bool:
        return False

    def can_reorder_children(self) -> bool:
        return bool(self.user.is_active and (self.user.is_superuser or "change" in self.permissions))

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        # A page that was ever public keeps its address: it is withdrawn, not deleted.
        if not ignore_bulk and self._was_ever_public():
            return False
        return bool(super().can_delete(ignore_bulk))

    def _was_ever_public(self) -> bool:
        """Whether the page or anything below it was ever public."""
        if self.page.first_published_at is not None:
            return True
        if self.page.is_leaf():
            return False
        return bool(self.page.get_descendants().filter(first_published_at__isnull=False).exists())
