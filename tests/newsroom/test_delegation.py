"""Whose right is lent, for how long, and when it ends by itself."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from trangxa.core import roles
from trangxa.news.models import ArticlePage
from trangxa.newsroom.approvers import is_approver
from trangxa.newsroom.forcing import force_publication
from trangxa.newsroom.models import Delegation


def delegation(from_user: Any, to_user: Any, days: int = 1) -> Delegation:
    today = timezone.localdate()
    return Delegation(
        from_user=from_user,
        to_user=to_user,
        valid_from=today,
        valid_until=today + timedelta(days=days - 1),
        reason="Đi công tác",
    )


def form_data(from_user: Any, to_user: Any) -> dict[str, Any]:
    day = f"{timezone.localdate():%d/%m/%Y}"
    return {
        "from_user": from_user.pk,
        "to_user": to_user.pk,
        "valid_from": day,
        "valid_until": day,
        "reason": "Đi công tác",
    }


def test_a_deputy_lends_his_own_right_whatever_the_request_says(
    client: Client, head: Any, deputy: Any, member: Any
) -> None:
    client.force_login(deputy)
    response = client.post(reverse("delegation:add"), form_data(head, member))
    assert response.status_code == 302
    assert Delegation.objects.get().from_user == deputy


def test_nobody_changes_the_delegation_of_another(
    client: Client, head: Any, deputy: Any, member: Any, another_member: Any
) -> None:
    lent = delegation(head, member)
    lent.save()
    client.force_login(deputy)
    response = client.post(reverse("delegation:edit", args=[lent.pk]), form_data(head, another_member))
    assert "Chỉ người ủy quyền sửa được" in response.content.decode()
    lent.refresh_from_db()
    assert lent.to_user == member


def test_ninety_days_are_lent_and_no_more(head: Any, member: Any) -> None:
    delegation(head, member, days=90).full_clean()
    with pytest.raises(ValidationError, match="90 ngày"):
        delegation(head, member, days=91).full_clean()


def test_a_right_ends_when_its_lender_leaves_or_loses_it(head: Any, member: Any) -> None:
    delegation(head, member).save()
    assert Delegation.lent_to(member)
    head.is_active = False
    head.save()
    assert not Delegation.lent_to(member)
    head.is_active = True
    head.save()
    head.groups.set(Group.objects.filter(name=roles.MEMBER))
    assert not Delegation.lent_to(member)


def test_a_right_is_in_force_on_its_days_alone(head: Any, member: Any) -> None:
    lent = delegation(head, member)
    lent.valid_from = lent.valid_until = date(2023, 11, 1)
    lent.save()
    assert not Delegation.lent_to(member)


def test_a_persons_roles_are_read_once(head: Any, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        assert is_approver(head)
        assert is_approver(head)


def test_the_list_of_forced_publications_shows_first_what_waits_and_asks_no_more_for_more_rows(
    client: Client, make_draft: Any, member: Any, head: Any, deputy: Any
) -> None:
    def forced(title: str) -> Any:
        article: ArticlePage = make_draft(member, title=title)
        return force_publication(article, reason="Tin bão khẩn cấp", acting_user=head)

    looked = forced("Tin thứ nhất")
    looked.looked_at, looked.looked_by = timezone.now(), deputy
    looked.save()
    forced("Tin thứ hai")
    client.force_login(deputy)
    address = reverse("newsroom:forced_list")
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        text = client.get(address).content.decode()
    assert text.index("Tin thứ hai") < text.index("Tin thứ nhất")
    for number in range(3):
        forced(f"Tin thêm {number}")
    with CaptureQueriesContext(connection) as many:
        client.get(address)
    assert len(many) == len(few)
