"""A field of a form with its hint and its error, told to eyes and ears alike."""

import pytest
from django import forms

from tests.theme.drawing import drawn, drawn_component

pytestmark = [pytest.mark.one_database, pytest.mark.django_db]


class Feedback(forms.Form):
    phone = forms.CharField(label="Số điện thoại", help_text="Không hiện trên trang.", min_length=10)
    topic = forms.ChoiceField(
        label="Việc gì?",
        help_text="Chọn một.",
        choices=[("a", "Đường sá"), ("b", "Khác")],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(label="Ghi thêm", required=False)
    public = forms.BooleanField(label="Cho đăng", required=False)
    trap = forms.CharField(required=False, widget=forms.HiddenInput)


WRONG = {"phone": "09123"}


def test_a_label_stands_above_its_field_and_the_hint_is_tied_to_it():
    field = drawn_component("field", field=Feedback()["phone"])
    control = field.xpath("//input")[0]
    assert field.xpath("//label/@for") == [control.get("id")]
    hint = field.xpath(f"//p[@id='{control.get('aria-describedby')}']")
    assert hint[0].text_content() == "Không hiện trên trang."


def test_an_error_is_tied_to_its_field_beside_the_hint():
    field = drawn_component("field", field=Feedback(WRONG)["phone"])
    control = field.xpath("//input")[0]
    described = [
        field.xpath(f"//p[@id='{name}']/@class")[0] for name in control.get("aria-describedby").split()
    ]
    assert described == ["hint", "error"]
    assert control.get("aria-invalid") == "true"
    assert control.get("value") == "09123"


def test_a_group_of_choices_names_its_hint_and_error():
    group = drawn_component("field", field=Feedback(WRONG)["topic"]).xpath("//fieldset")[0]
    assert group.findtext("legend").strip() == "Việc gì?"
    assert len(group.get("aria-describedby").split()) == 2
    assert [choice.text_content().strip() for choice in group.xpath(".//label")] == ["Đường sá", "Khác"]
    assert group.xpath(".//label/@for") == group.xpath(".//input/@id")


def test_what_may_stay_empty_says_so_and_what_must_not_does_not():
    assert "không bắt buộc" in drawn_component("field", field=Feedback()["note"]).text_content()
    assert "không bắt buộc" not in drawn_component("field", field=Feedback()["phone"]).text_content()


def test_a_tick_stands_before_its_words():
    tick = drawn_component("field", field=Feedback()["public"])
    assert tick.xpath("//label[@class='choice']/input[@type='checkbox']")


def test_a_hidden_field_has_no_label():
    assert drawn_component("field", field=Feedback()["trap"]).xpath("//label") == []


def test_the_summary_counts_the_faults_and_leads_to_each():
    form = Feedback(WRONG)
    summary = drawn_component("error-summary", form=form)
    assert "Còn 2 chỗ cần sửa" in summary.text_content()
    assert summary.xpath("//a/@href") == ["#id_phone", "#id_topic_0"]
    assert drawn("{{ form }}", form=form).xpath("//*[@id='id_topic_0']")


def test_a_form_without_faults_has_no_summary():
    assert (
        drawn_component("error-summary", form=Feedback({"phone": "0912345678", "topic": "a"})).xpath("./*")
        == []
    )


def test_what_was_typed_cannot_become_markup():
    field = drawn_component("field", field=Feedback({"phone": '"><script>alert(1)</script>'})["phone"])
    assert field.xpath("//script") == []
