package io.suanpan.local.template;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/** Makes the errors of a template: what is wrong, at which line, and what is understood. */
final class TemplateException {
    private TemplateException() {}

    static SuanpanException at(int line, String detail, String remedy) {
        return new SuanpanException(
                ErrorCode.MALFORMED, "template.yaml, line " + line + ": " + detail, remedy);
    }
}
