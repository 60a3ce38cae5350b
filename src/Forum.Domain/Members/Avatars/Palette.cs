namespace Forum.Domain.Members.Avatars;

/// <summary>
/// A ground, a lighter and a darker shape, neighbours in hue: 16 hues of OKLCH (none of the olives) at lightness 0.475, 0.545 and 0.405, chroma about 0.09.
/// White has at least 4.5:1 on every one, and the whole stays quiet on a light page and on a dark one.
/// </summary>
internal sealed record Palette(string Ground, string Light, string Dark)
{
    public static readonly Palette[] All =
    [
        new("#89434e", "#a15a42", "#6d3349"),
        new("#8a453d", "#9c5f31", "#6f343b"),
        new("#88492d", "#946523", "#70352c"),
        new("#824e1a", "#906820", "#6d391c"),
        new("#4f6531", "#4c7d59", "#405025"),
        new("#3d6840", "#3b7f69", "#315331"),
        new("#2f6952", "#357d7c", "#2c5336"),
        new("#1f6962", "#377b8a", "#1a5445"),
        new("#1c6771", "#447795", "#0a5453"),
        new("#2a647d", "#56719a", "#105260"),
        new("#315e90", "#6569a9", "#0a4f71"),
        new("#4a5892", "#7962a2", "#2a4976"),
        new("#5f518c", "#8b5b93", "#404376"),
        new("#714a80", "#98577e", "#523d6f"),
        new("#7d4670", "#a05669", "#5e3864"),
        new("#854460", "#a25755", "#673557"),
    ];
}
