using Forum.Domain.Delegation.Proposals;
using Forum.Domain.Powers;
using Forum.Web.Languages;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace Forum.Web.Pages.Powers;

/// <summary>Tells a proposal in one sentence: who wishes to do what.</summary>
public static class ProposalWords
{
    public static string Plain(Texts texts, ProposalLine line) =>
        texts[
            Texts.Key("proposals", line.Kind),
            ("actor", Name(texts, line.ProposerName)),
            ("subject", Name(texts, line.SubjectName)),
            ("group", line.GroupName),
            ("holder", Holder(texts, line))
        ];

    /// <summary>With links to whom it is about.</summary>
    public static IHtmlContent Linked(Texts texts, ProposalLine line) =>
        texts.Html(
            Texts.Key("proposals", line.Kind),
            ("actor", Person(texts, line.ProposerId, line.ProposerName)),
            ("subject", Person(texts, line.SubjectId, line.SubjectName)),
            ("group", line.GroupId is { } id ? Prose.Link("/groups/" + id, line.GroupName!) : null),
            (
                "holder",
                line is { Kind: ProposalKind.GivePowers, SubjectId: null } ? Holder(texts, line) : Person(texts, line.SubjectId, line.SubjectName)
            )
        );

    private static string Holder(Texts texts, ProposalLine line) =>
        line.SubjectId is null ? texts["grants.groupNamed", ("name", line.GroupName)] : Name(texts, line.SubjectName);

    private static string Name(Texts texts, string? name) => string.IsNullOrEmpty(name) ? texts["members.former"] : name;

    private static object Person(Texts texts, string? id, string? name) =>
        id is null || string.IsNullOrEmpty(name) ? texts["members.former"] : Prose.Link(Address.Member(id), name);
}
