using Forum.Domain.Members.Groups;

namespace Forum.Domain.Export.Format;

internal static class GroupRecords
{
    public static readonly RecordKind Groups = new(
        "groups",
        typeof(Group),
        "Members with something in common. Hidden boards name the groups that see them.",
        [
            RecordField.Id("In the group's addresses."),
            RecordField.Of(nameof(Group.Name), "As shown."),
            RecordField.Of(nameof(Group.FoldedName), "The name as members' names are folded. No two groups share one."),
            RecordField.Of(nameof(Group.Description), "What it is for; may be empty."),
            RecordField.Of(nameof(Group.Listed), "Whether others than its members know of it."),
            RecordField.Of(nameof(Group.Entry), "How people come in, beside those who are admitted by whoever manages groups."),
            RecordField.Of(nameof(Group.Questions), "What applicants are asked, one question a line; may be empty."),
            RecordField.Of(nameof(Group.WaitDays), "So many days after a refusal one can apply again."),
            RecordField.Of(
                nameof(Group.AgreementVersion),
                "The version of the agreement that members must have accepted; 0 where there is nothing to accept."
            ),
        ]
    );

    public static readonly RecordKind Agreements = new(
        "group-agreements",
        typeof(GroupAgreement),
        "One version of what a group's members accept.",
        [
            RecordField.To(nameof(GroupAgreement.GroupId), "groups", "The group."),
            RecordField.Of(nameof(GroupAgreement.Version), "From 1 in each group."),
            RecordField.Of(nameof(GroupAgreement.Source), "The text as Markdown."),
            RecordField.Html(nameof(GroupAgreement.Html), "The same as it is shown.", "agreement"),
            RecordField.Of(nameof(GroupAgreement.At), "When it was published."),
        ]
    );

    public static readonly RecordKind Memberships = new(
        "group-memberships",
        typeof(GroupMembership),
        "One member in one group. It counts until its end, and while the group's present agreement is accepted.",
        [
            RecordField.To(nameof(GroupMembership.GroupId), "groups", "The group."),
            RecordField.To(nameof(GroupMembership.MemberId), "members", "The member."),
            RecordField.Of(nameof(GroupMembership.Source), "How they came in."),
            RecordField.Of(nameof(GroupMembership.Since), "From when."),
            RecordField.Of(nameof(GroupMembership.Until), "Until when; null: for good."),
            RecordField.Of(nameof(GroupMembership.AgreedVersion), "The latest version of the agreement that they accepted; 0 for none."),
        ]
    );

    public static readonly RecordKind Applications = new(
        "group-applications",
        typeof(GroupApplication),
        "Somebody's wish to come into a group, and what became of it.",
        [
            RecordField.Id("In its address for those who may settle it."),
            RecordField.To(nameof(GroupApplication.GroupId), "groups", "The group."),
            RecordField.To(nameof(GroupApplication.MemberId), "members", "Who applied."),
            RecordField.Of(nameof(GroupApplication.AgreedVersion), "The version of the agreement that they accepted with it; 0 for none."),
            RecordField.Of(nameof(GroupApplication.SentAt), "When."),
            RecordField.Of(nameof(GroupApplication.Outcome), "What became of it."),
            RecordField.Of(nameof(GroupApplication.SettledAt), "When it was settled; null while it waits."),
            RecordField.To(nameof(GroupApplication.SettledById), "members", "Who settled it; null is the operator, or nobody yet."),
            RecordField.Of(nameof(GroupApplication.Reason), "Why, in their words; the applicant reads why they were refused. May be empty."),
        ]
    );

    public static readonly RecordKind Answers = new(
        "group-answers",
        typeof(GroupAnswer),
        "What an applicant answered to one question.",
        [
            RecordField.To(nameof(GroupAnswer.ApplicationId), "group-applications", "The application."),
            RecordField.Of(nameof(GroupAnswer.Position), "The question's place, from 0."),
            RecordField.Of(nameof(GroupAnswer.Question), "The question as it was asked."),
            RecordField.Of(nameof(GroupAnswer.Text), "The answer."),
        ]
    );
}
