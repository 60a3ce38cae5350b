using Forum.Domain.Members.Groups;

namespace Forum.Web.Pages.Shared;

/// <summary>A group's members as a page shows them: with the ways to change them, or without.</summary>
public sealed record GroupBody(GroupPage Page, bool Manages);
