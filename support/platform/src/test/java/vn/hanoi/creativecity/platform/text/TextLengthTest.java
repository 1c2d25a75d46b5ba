package vn.hanoi.creativecity.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;

class TextLengthTest {

    record Named(@TextLength(max = 3) LocalizedText name) {}

    private final Validator validator = validator();

    @Test
    void aTextOfTheRightLengthIsGood() {
        assertEquals("", violations(new LocalizedText("abc", null)));
        assertEquals("", violations(new LocalizedText("abc", "abc")));
    }

    @Test
    void noTextAtAllIsForNotNullToSay() {
        assertEquals("", violations(null));
    }

    @Test
    void charactersAreCountedNotTheirHalves() {
        assertEquals("", violations(new LocalizedText("🌚🌚🌚", null)));
        assertEquals(
                "name.vi: Must not be blank and has at most 3 characters.",
                violations(new LocalizedText("🌚🌚🌚🌚", null)));
    }

    @Test
    void theVietnameseTextMustBeThere() {
        assertEquals("name.vi: Must be there.", violations(new LocalizedText(null, "abc")));
    }

    @Test
    void eachLanguageIsToldAtItsOwnPlace() {
        assertEquals(
                "name.en: Must not be blank and has at most 3 characters.; "
                        + "name.vi: Must not be blank and has at most 3 characters.",
                violations(new LocalizedText(" ", "abcd")));
        assertEquals(
                "name.en: Must not be blank and has at most 3 characters.; name.vi: Must be there.",
                violations(new LocalizedText(null, "")));
    }

    private String violations(LocalizedText name) {
        return validator.validate(new Named(name)).stream()
                .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static Validator validator() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .defaultLocale(Locale.ENGLISH)
                .buildValidatorFactory()
                .getValidator();
    }
}
