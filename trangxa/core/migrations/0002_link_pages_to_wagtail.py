"""Wagtail's first migration needs the base page, and the base page needs Wagtail's locales and revisions: in two steps."""

import uuid

import django.db.models.deletion
from django.db import migrations, models
from wagtail.models import BootstrapLocaleField, BootstrapTranslatableModel, BootstrapTranslationKeyField


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        BootstrapLocaleField("core.PortalPage"),
        BootstrapTranslationKeyField("core.PortalPage"),
        BootstrapTranslatableModel("core.PortalPage"),
        migrations.AddField("portalpage", "latest_revision", models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
        migrations.AddField("portalpage", "live_revision", models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
        migrations.AlterField("portalpage", "locale", models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
        migrations.AlterField("portalpage", "translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
        migrations.AlterUniqueTogether("portalpage", {("translation_key", "locale")}),
    ]
