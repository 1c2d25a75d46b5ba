package vn.hanoi.creativecity.ideas.call;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import vn.hanoi.creativecity.ideas.form.AnswerForm;

/** Keeps a form as the text that it is: the order of its members is that of the questions, and jsonb keeps none. */
@Converter
class AnswerFormText implements AttributeConverter<AnswerForm, String> {

    @Override
    public String convertToDatabaseColumn(AnswerForm form) {
        return form == null ? null : form.text();
    }

    @Override
    public AnswerForm convertToEntityAttribute(String text) {
        return text == null ? null : AnswerForm.of(text);
    }
}
