using Forum.Web.Languages;

namespace Forum.Web.Http;

/// <summary>What the page of a kept form says.</summary>
public static class KeptFormWords
{
    private const int LettersInARow = 70;

    public static string Why(Texts texts, KeptFormModel form)
    {
        var key = Texts.Key("kept", form.Reason) + ".text";
        return form.RetryAfter is { } wait ? texts[key, ("when", When(texts, wait))] : texts[key];
    }

    /// <summary>The field's label where the site has one for its last name ("Input.Title" is a title), else the name itself.</summary>
    public static string Label(Texts texts, KeptField field)
    {
        var key = "fields." + field.Name[(field.Name.LastIndexOf('.') + 1)..].ToLowerInvariant();
        return texts.Has(key) ? texts[key] : field.Name;
    }

    public static int Rows(KeptField field) => Math.Clamp(field.Value.Length / LettersInARow + field.Value.Count(c => c == '\n') + 1, 1, 20);

    /// <summary>Rounded up, so that nobody comes back too early.</summary>
    private static string When(Texts texts, TimeSpan wait)
    {
        var seconds = KeptForm.Seconds(wait);
        return seconds < 120 ? texts.Count("kept.inSeconds", seconds) : texts.Count("kept.inMinutes", (seconds + 59) / 60);
    }
}
