package vn.hanoi.creativecity.ideas.form;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.EmailFormat;

/** A mail address. What is longer than any is none, and is not looked at: that would take time by its length squared. */
final class AddressFormat extends EmailFormat {

    private static final int LONGEST = 254;

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return value.length() <= LONGEST && super.matches(context, value);
    }
}
