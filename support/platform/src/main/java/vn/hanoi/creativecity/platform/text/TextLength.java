package vn.hanoi.creativecity.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The Vietnamese text must be there, and neither text may be blank or longer than {@link #max} characters. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextLength.Validator.class)
public @interface TextLength {

    /** The most characters (Unicode code points) in either language. */
    int max();

    String message() default "{creativecity.TextLength.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports each language at its own place, so that a client can mark the right input. */
    final class Validator implements ConstraintValidator<TextLength, LocalizedText> {

        private int max;

        @Override
        public void initialize(TextLength constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(LocalizedText text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            boolean viOk =
                    text.vi() != null || report(context, "vi", "{jakarta.validation.constraints.NotNull.message}");
            return viOk & fits(text.vi(), "vi", context) & fits(text.en(), "en", context);
        }

        private boolean fits(String value, String language, ConstraintValidatorContext context) {
            if (value == null || (!value.isBlank() && value.codePointCount(0, value.length()) <= max)) {
                return true;
            }
            return report(context, language, context.getDefaultConstraintMessageTemplate());
        }

        private static boolean report(ConstraintValidatorContext context, String language, String template) {
            context.buildConstraintViolationWithTemplate(template)
                    .addPropertyNode(language)
                    .addConstraintViolation();
            return false;
        }
    }
}
