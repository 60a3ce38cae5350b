namespace Forum.Domain.Elections.Counting;

/// <summary>Why a file is no ballot file. Lines and columns count from 1, columns in characters.</summary>
public sealed record BltProblem(int Line, int Column, string Expected, string Found)
{
    public override string ToString() => $"line {Line}, column {Column}: expected {Expected}, found {Found}.";
}
