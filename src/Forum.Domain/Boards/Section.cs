namespace Forum.Domain.Boards;

/// <summary>A heading on the home page with boards under it. Seen where one of its boards is seen.</summary>
public sealed class Section
{
    public const int NameLimit = 60;

    private Section() { }

    internal Section(string publicId, string name, int position) => (PublicId, Name, Position) = (publicId, name, position);

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public string Name { get; private set; } = "";
    public int Position { get; private set; }

    internal void Change(string name, int position) => (Name, Position) = (name, position);
}
