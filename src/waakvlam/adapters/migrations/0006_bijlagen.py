from django.db import migrations, models
import django.db.models.deletion


class Migration(migrations.Migration):

    dependencies = [
        ('adapters', '0005_post'),
    ]

    operations = [
        migrations.CreateModel(
            name='Bijlage',
            fields=[
                ('id', models.CharField(max_length=40, primary_key=True, serialize=False)),
                ('gemeente', models.CharField(max_length=64)),
                ('stroom', models.CharField(max_length=96)),
                ('kring', models.TextField()),
                ('bewaar', models.TextField()),
                ('persoon', models.CharField(max_length=16, null=True)),
                ('stand', models.CharField(max_length=16)),
                ('grootte', models.PositiveIntegerField()),
                ('delen', models.PositiveIntegerField()),
                ('sleutel', models.BinaryField()),
                ('op', models.DateTimeField()),
                ('vast', models.BooleanField(default=False)),
            ],
            options={
                'indexes': [
                    models.Index(fields=['gemeente', 'stroom'], name='bijlage_stroom'),
                    models.Index(condition=models.Q(('stand', 'wacht')), fields=['op'], name='bijlage_wacht'),
                    models.Index(condition=models.Q(('vast', False)), fields=['op'], name='bijlage_los'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Bijlagedeel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nr', models.PositiveIntegerField()),
                ('cijfer', models.BinaryField()),
                ('bijlage', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='adapters.bijlage')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('bijlage', 'nr'), name='bijlagedeel_uniek')],
            },
        ),
    ]
