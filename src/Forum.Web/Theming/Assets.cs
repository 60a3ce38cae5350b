using System.Reflection;

namespace Forum.Web.Theming;

/// <summary>An asset and the address, with the hash of its content, at which it is served.</summary>
public sealed record NamedAsset(string Path, Asset Content);

/// <summary>The files built into the program: the sheet and the script, each joined from many sources, and the rest of wwwroot.</summary>
public sealed class Assets
{
    private const string Root = "wwwroot/";
    private static readonly Assembly Home = typeof(Assets).Assembly;

    /// <summary>The sheet that every page links first.</summary>
    public NamedAsset Css { get; } = Hashed("forum.css");

    /// <summary>The one module, for a script element of type module.</summary>
    public NamedAsset Js { get; } = Hashed("forum.js");

    /// <summary>By address: those that keep their names, such as /favicon.svg.</summary>
    public IReadOnlyDictionary<string, Asset> Others { get; } =
        Home.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal) && ContentTypes.Of(name) is not null)
            .ToDictionary(name => "/" + name[Root.Length..], Read);

    private static NamedAsset Hashed(string name)
    {
        var asset = Read("assets/" + name);
        return new NamedAsset($"/assets/{asset.Hash}{Path.GetExtension(name)}", asset);
    }

    private static Asset Read(string name)
    {
        using var resource = Home.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return new Asset(content.ToArray(), ContentTypes.Of(name)!);
    }
}
