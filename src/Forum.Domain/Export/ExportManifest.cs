using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Forum.Domain.Export;

/// <summary>What a folder holds: written last, so a folder without it is no whole export.</summary>
/// <param name="Version">Of the format.</param>
/// <param name="Product">Which version of the program wrote it.</param>
/// <param name="MadeAt">When; of two exports of the same content it is all that differs.</param>
internal sealed record ExportManifest(
    [property: JsonRequired] string Format,
    [property: JsonRequired] int Version,
    [property: JsonRequired] string Product,
    [property: JsonRequired] DateTime MadeAt,
    [property: JsonRequired] IReadOnlyList<ManifestFile> Files
)
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };
}

/// <param name="Sha256">Of the file's bytes, in lower-case hexadecimal digits.</param>
internal sealed record ManifestFile([property: JsonRequired] string Name, [property: JsonRequired] int Lines, [property: JsonRequired] string Sha256);
