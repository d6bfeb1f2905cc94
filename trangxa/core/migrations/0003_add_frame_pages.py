import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import trangxa.core.fields


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0002_link_pages_to_wagtail"),
    ]

    operations = [
        migrations.CreateModel(
            name='HomePage',
            fields=[
                ('portalpage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
            ],
            options={
                'verbose_name': 'trang chủ',
                'verbose_name_plural': 'trang chủ',
            },
            bases=('core.portalpage',),
        ),
        migrations.CreateModel(
            name='StandardPage',
            fields=[
                ('portalpage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, verbose_name='lời dẫn')),
                ('body', trangxa.core.fields.BodyField(blank=True, verbose_name='nội dung')),
                ('in_english', models.BooleanField(default=False, help_text='Đánh dấu khi cả trang viết bằng tiếng Anh, để máy đọc màn hình đọc đúng giọng.', verbose_name='trang tiếng Anh')),
            ],
            options={
                'verbose_name': 'trang nội dung',
                'verbose_name_plural': 'trang nội dung',
            },
            bases=('core.portalpage',),
        ),
    ]
