from django.urls import path

from .views import corrections, downloads, parameters, reports, steps, written

app_name = "reports"
urlpatterns = [
    path("", reports.report_list, name="list"),
    path("moi/", reports.new, name="new"),
    path("<int:pk>/", reports.preview, name="preview"),
    path("<int:pk>/thong-tin/", parameters.parameters, name="parameters"),
    path("<int:pk>/tuy-chon/", parameters.options, name="options"),
    path("<int:pk>/loi-van/", written.texts, name="texts"),
    path("<int:pk>/loi-van/them/", written.add_text, name="add_text"),
    path("<int:pk>/loi-van/<slug:text_id>/", written.save_text, name="save_text"),
    path("<int:pk>/so-lieu/", corrections.figures, name="figures"),
    path("<int:pk>/so-lieu/<str:field>/", corrections.correct, name="correct"),
    path("<int:pk>/so-lieu/<str:field>/bo-sua/", corrections.undo, name="undo"),
    path("<int:pk>/chot/", steps.freeze, name="freeze"),
    path("<int:pk>/trinh-ky/", steps.submit, name="submit"),
    path("<int:pk>/ve-nhap/", steps.take_back, name="take_back"),
    path("<int:pk>/ban-hanh/", steps.issue, name="issue"),
    path("<int:pk>/phien-ban/<int:number>/", reports.version, name="version"),
    path("<int:pk>/phien-ban/<int:number>/tai/<str:suffix>/", downloads.download, name="download_version"),
    path("<int:pk>/tai/<str:suffix>/", downloads.download, name="download"),
]
