using Forum.Domain.Members.Groups;

namespace Forum.Web.Pages.Admin;

/// <summary>A group's form as it was typed.</summary>
public sealed record GroupFields(string? Name, string? Description, bool Listed)
{
    public GroupForm ToForm() => new(Name, Description, Listed);
}

/// <summary>The form that admits a member, as it was typed.</summary>
public sealed record AdmitFields(string? Member, string? Until, string? Reason);
