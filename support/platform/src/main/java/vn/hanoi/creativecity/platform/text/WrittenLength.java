package vn.hanoi.creativecity.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Neither text may be blank or longer than {@link #max} characters; which of them must be there is another rule. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WrittenLength.Validator.class)
public @interface WrittenLength {

    /** The most characters (Unicode code points) in either language. */
    int max();

    String message() default "{creativecity.TextLength.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports each language at its own place, so that a client can mark the right input. */
    final class Validator implements ConstraintValidator<WrittenLength, WrittenText> {

        private int max;

        @Override
        public void initialize(WrittenLength constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(WrittenText text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            return fits(text.vi(), "vi", context) & fits(text.en(), "en", context);
        }

        private boolean fits(String value, String language, ConstraintValidatorContext context) {
            if (value == null || !value.isBlank() && value.codePointCount(0, value.length()) <= max) {
                return true;
            }
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode(language)
                    .addConstraintViolation();
            return false;
        }
    }
}
