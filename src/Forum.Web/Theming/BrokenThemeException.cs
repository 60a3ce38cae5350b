namespace Forum.Web.Theming;

/// <summary>Says in a sentence what is wrong with a theme's folder. It never reaches a visitor: the theme is left out.</summary>
public sealed class BrokenThemeException(string message) : Exception(message);
