from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('search', '0003_one_form_of_words'),
    ]

    operations = [
        migrations.CreateModel(
            name='AskedQuery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(verbose_name='ngày')),
                ('text', models.CharField(blank=True, max_length=80, verbose_name='điều đã tìm')),
                ('words', models.CharField(blank=True, max_length=200)),
                ('times', models.PositiveIntegerField(default=0, verbose_name='số lần')),
                ('results', models.PositiveIntegerField(default=0, verbose_name='số kết quả')),
                ('tier', models.CharField(blank=True, max_length=20, verbose_name='khớp kiểu gì')),
            ],
            options={
                'verbose_name': 'điều đã tìm',
                'verbose_name_plural': 'điều đã tìm',
                'default_permissions': ('view',),
                'constraints': [models.UniqueConstraint(fields=('day', 'text'), name='asked_query_once_a_day')],
            },
        ),
    ]
