using Forum.Domain.Moderation.Chains;
using Forum.Domain.Powers;

namespace Forum.Domain.Export.Format;

internal static class PowerRecords
{
    public static readonly RecordKind Grants = new(
        "grants",
        typeof(Grant),
        "Powers given to one member or one group. Owning the site is one too: all powers, from source Claim.",
        [
            RecordField.Id("Names it."),
            RecordField.To(nameof(Grant.HolderMemberId), "members", "The member who holds it, or null."),
            RecordField.To(nameof(Grant.HolderGroupId), "groups", "The group that holds it, or null."),
            RecordField.Of(nameof(Grant.Powers), "What it gives."),
            RecordField.Of(nameof(Grant.ActsPerDay), "At most so many acts a day (UTC), those under its delegations among them; null is no limit."),
            RecordField.Of(nameof(Grant.SanctionDays), "Sanctions of at most so many days; null is no limit."),
            RecordField.Of(nameof(Grant.NewcomersOnly), "Whether its sanctions are only for members who are new."),
            RecordField.Of(nameof(Grant.From), "From when."),
            RecordField.Of(nameof(Grant.Until), "Until when; null: for good."),
            RecordField.To(nameof(Grant.ParentId), "grants", "The grant that it was delegated from; null where it is no delegation."),
            RecordField.Of(nameof(Grant.Source), "Where it comes from."),
            RecordField.To(nameof(Grant.GivenById), "members", "Who gave it, or null."),
            RecordField.Of(nameof(Grant.Reason), "Why it was given, in their words; may be empty."),
            RecordField.Of(nameof(Grant.RevokedAt), "When it was taken back; null where it wasn't."),
            RecordField.To(nameof(Grant.RevokedById), "members", "Who took it back or gave it up, or null."),
        ]
    );

    public static readonly RecordKind Scopes = new(
        "grant-scopes",
        typeof(Scope),
        "Where a grant holds; a grant with several lines holds in each of these places.",
        [
            RecordField.To(nameof(Scope.GrantId), "grants", "The grant."),
            RecordField.Of(nameof(Scope.Kind), "What kind of place."),
            RecordField.ToOneOf(
                nameof(Scope.TargetId),
                "kind",
                new()
                {
                    [nameof(ScopeKind.Section)] = "sections",
                    [nameof(ScopeKind.Board)] = "boards",
                    [nameof(ScopeKind.Thread)] = "threads",
                },
                "The section, board or thread; null for the site and for tags."
            ),
            RecordField.Of(nameof(Scope.Tag), "The tag; empty for all other kinds."),
        ]
    );

    public static readonly RecordKind Acts = new(
        "acts",
        typeof(Act),
        "Something that was done by power: who, under which grant, on what, and why.",
        [
            RecordField.Id("In the act's address: `/acts/{id}`."),
            RecordField.Of(nameof(Act.At), "When."),
            RecordField.Of(nameof(Act.Kind), "What was done."),
            RecordField.Of(nameof(Act.Power), "By which power."),
            RecordField.To(nameof(Act.MemberId), "members", "Who did it; null is the operator at the command line."),
            RecordField.To(nameof(Act.GrantId), "grants", "The grant that it rested on; null for the operator."),
            RecordField.To(
                nameof(Act.OtherGrantId),
                "grants",
                "The grant that it rested on where a thread came to, or under its new tags; null where it was decided once."
            ),
            RecordField.Audience("Who could see the place where it was decided the second time, or null.", nameof(Act.OtherAudienceId)),
            RecordField.Of(nameof(Act.Reason), "Why, in their words; may be empty."),
            RecordField.Audience("Who could see its object when it was done."),
            RecordField.To(
                nameof(Act.OwnerId),
                "members",
                "Who could see it beside them: the author of a thread that was only theirs and its reviewers'; or null."
            ),
            RecordField.To(nameof(Act.BoardId), "boards", "The board that it was done to or on, or null."),
            RecordField.To(nameof(Act.ThreadId), "threads", "The thread that it was done to or in, or null."),
            RecordField.To(nameof(Act.PostId), "posts", "The post that it was done to, or null."),
            RecordField.To(nameof(Act.GroupId), "groups", "The group that it was done to, or null."),
            RecordField.To(nameof(Act.SubjectId), "members", "The member whom it was done to, or null."),
            RecordField.Of(nameof(Act.Before), "What was changed, as it was, in its own terms (a name, a board's id, a number of days); or null."),
            RecordField.Of(nameof(Act.After), "The same as it became; or null."),
            RecordField.To(nameof(Act.UndoneById), "acts", "The later act that undid it; null where none did."),
            RecordField.To(nameof(Act.RedactedById), "acts", "The later act that took its words out; null where none did."),
        ]
    );

    public static readonly RecordKind Links = new(
        "act-links",
        typeof(ActLink),
        "A link in the chain of an audience: that an act was done, on what second ground, undone or redacted. `forum log verify` checks them.",
        [
            RecordField.Audience("Whose chain it is."),
            RecordField.Of(nameof(ActLink.IsOpen), "Whether all of that audience sees the chain's acts, or only a part of it."),
            RecordField.Of(nameof(ActLink.Number), "Its place in the chain, from 1."),
            RecordField.Of(nameof(ActLink.Event), "What it says of its act."),
            RecordField.To(nameof(ActLink.ActId), "acts", "The act."),
            RecordField.Of(nameof(ActLink.At), "When that was."),
            RecordField.Of(
                nameof(ActLink.Fields),
                "What was hashed, words with a space between them: event, act, time in ticks; then for a deed kind, power, doer, grant, board, "
                    + "thread, post, member, group, audience, each empty where there is none; for a second ground its grant and the audience there; "
                    + "otherwise the later act."
            ),
            RecordField.Of(nameof(ActLink.Salt), "Hashed before the texts; null where there are none, or they were redacted."),
            RecordField.Of(
                nameof(ActLink.TextHash),
                "SHA-256 of the salt, reason, before and after. A text is hashed as its length in bytes (32 bits, big-endian; -1 for null) and its "
                    + "UTF-8. 32 zero bytes where there are no texts."
            ),
            RecordField.Of(
                nameof(ActLink.Hash),
                "SHA-256 of the hash of the link before it (32 zero bytes before the first), the fields, written like a text, and the hash of the texts."
            ),
        ]
    );
}
