package io.suanpan.routing.service;

import io.suanpan.core.SuanpanException;

/** Why a job failed, as a problem would say it. */
public record JobProblem(String code, String detail, String remedy) {
    static JobProblem of(SuanpanException e) {
        return new JobProblem(e.code().code(), e.detail(), e.remedy());
    }
}
