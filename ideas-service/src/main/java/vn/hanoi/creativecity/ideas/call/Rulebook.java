package vn.hanoi.creativecity.ideas.call;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.hanoi.creativecity.ideas.form.AnswerForm;

/** By what rules a call is taken part in and decided. They were read by those who took part, so most come to be fixed. */
@Embeddable
class Rulebook {

    @Column(name = "answer_form")
    @Convert(converter = AnswerFormText.class)
    private AnswerForm answerForm;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(name = "attachments_policy")
    private AttachmentsPolicy attachmentsPolicy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Award> awards = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Criterion> criteria = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(name = "review_policy")
    private ReviewPolicy reviewPolicy;

    @Embedded
    private VotingPolicy votingPolicy;

    void change(CallRequest request) {
        answerForm = request.form();
        attachmentsPolicy = request.attachmentsPolicy();
        awards = request.awards();
        criteria = request.criteria();
        reviewPolicy = request.reviewPolicy();
        votingPolicy = request.votingPolicy();
    }

    /** Null where the call asks nothing. */
    AnswerForm answerForm() {
        return answerForm;
    }

    AttachmentsPolicy attachmentsPolicy() {
        return attachmentsPolicy;
    }

    List<Award> awards() {
        return awards;
    }

    List<Criterion> criteria() {
        return criteria;
    }

    ReviewPolicy reviewPolicy() {
        return reviewPolicy;
    }

    VotingPolicy votingPolicy() {
        return votingPolicy;
    }
}
