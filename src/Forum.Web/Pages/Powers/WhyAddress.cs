using Forum.Domain.Delegation;
using Forum.Domain.Powers;

namespace Forum.Web.Pages.Powers;

/// <summary>The ways to the page that says why somebody can or can't do a thing.</summary>
public static class WhyAddress
{
    public const string Path = "/powers/why";

    /// <param name="where">As grants write it: <c>thread:ID</c>.</param>
    public static string Of(Power power, string where) => $"{Path}?power={power}&where={Uri.EscapeDataString(where)}";

    /// <summary>Whether the holder of a grant can do the first of its powers where it holds.</summary>
    public static string Of(GrantLine grant) =>
        Of(GrantWords.InOrder(grant.Powers).First(), grant.Scopes[0].Where) + "&member=" + Uri.EscapeDataString(grant.MemberName!);

    /// <summary>By what right an act was done.</summary>
    public static string OfAct(string actId) => $"{Path}?act={actId}";
}
