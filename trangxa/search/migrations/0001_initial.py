import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0003_add_frame_pages'),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40, verbose_name='loại')),
                ('published_on', models.DateField(null=True, verbose_name='ngày')),
                ('number_symbol', models.CharField(blank=True, max_length=60, verbose_name='số, ký hiệu')),
                ('number_key', models.CharField(blank=True, db_index=True, max_length=80)),
                ('title', models.CharField(max_length=255, verbose_name='tiêu đề')),
                ('summary', models.TextField(blank=True, verbose_name='tóm tắt')),
                ('body', models.TextField(blank=True, verbose_name='nội dung')),
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='search_entry', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='trang')),
            ],
            options={
                'verbose_name': 'mục tìm kiếm',
                'verbose_name_plural': 'mục tìm kiếm',
                'default_permissions': (),
                'indexes': [models.Index(fields=['kind', '-id'], name='search_entry_kind')],
            },
        ),
    ]
