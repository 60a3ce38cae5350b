using Forum.Web.Languages;

namespace Forum.Web.Pages.Notifications;

/// <summary>"Maria", "Maria and Ben", "Maria and 3 others".</summary>
public static class Doers
{
    /// <param name="names">At least one; empty for somebody who left.</param>
    public static string Of(Texts texts, IReadOnlyList<string> names) =>
        names.Count switch
        {
            1 => Name(texts, names[0]),
            2 => texts["notices.two", ("one", Name(texts, names[0])), ("other", Name(texts, names[1]))],
            _ => texts.Count("notices.andOthers", names.Count - 1, ("name", Name(texts, names[0]))),
        };

    private static string Name(Texts texts, string name) => name.Length > 0 ? name : texts["members.former"];
}
