namespace Forum.Domain.Elections;

/// <summary>
/// That the machine's clock jumped ahead: until the operator confirms it, elections take it to be the moment before the jump. There is at most
/// one.
/// </summary>
public sealed class ElectionPause
{
    public const long TheOne = 1;

    private ElectionPause() { }

    internal ElectionPause(DateTime at, DateTime jumpedTo) => (Id, At, JumpedTo) = (TheOne, at, jumpedTo);

    public long Id { get; private set; }
    public DateTime At { get; private set; }
    public DateTime JumpedTo { get; private set; }
}
