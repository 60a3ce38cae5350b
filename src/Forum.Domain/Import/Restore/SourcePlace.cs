namespace Forum.Domain.Import.Restore;

/// <summary>A line of a file of an export, for saying what is wrong there.</summary>
internal sealed record SourcePlace(string File, int Line)
{
    private const int Shown = 60;

    /// <param name="found">What stands there instead, as it stands; long ones are cut.</param>
    public SourceRefusedException Refuse(string field, string expected, string found) =>
        new($"{File}, line {Line}, field “{field}”: expected {expected}, found {(found.Length > Shown ? found[..Shown] + "…" : found)}.");

    public SourceRefusedException Refuse(string sentence) => new($"{File}, line {Line}: {sentence}");
}
