namespace Forum.Domain.Badges;

/// <summary>A badge's picture: a symbol on a shape in a colour, drawn by the page, so that nobody needs an artist.</summary>
public sealed record BadgePicture(BadgeShape Shape, BadgeSymbol Symbol, BadgeColour Colour)
{
    internal bool IsDrawable => Enum.IsDefined(Shape) && Enum.IsDefined(Symbol) && Enum.IsDefined(Colour);
}

/// <summary>Stored by name.</summary>
public enum BadgeShape
{
    Circle,
    Square,
    Diamond,
    Hexagon,
    Shield,
    Star,
}

/// <summary>Stored by name.</summary>
public enum BadgeSymbol
{
    Question,
    Answer,
    Check,
    Arrow,
    Heart,
    Pencil,
    Book,
    Flag,
    Flame,
    Leaf,
    Eye,
    Key,
    Bug,
    Ballot,
    Cup,
    Bulb,
}

/// <summary>Stored by name; what it looks like is the theme's.</summary>
public enum BadgeColour
{
    Slate,
    Blue,
    Teal,
    Green,
    Amber,
    Orange,
    Red,
    Violet,
}
