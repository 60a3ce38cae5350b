namespace Forum.Web.Commands;

/// <summary>What the program's exit says to the script that called it. The numbers are documented: none is ever given another meaning.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The forum said no: a name is taken, a group isn't there, a port is in use.</summary>
    public const int Refused = 1;

    /// <summary>The command line or a setting is wrong; nothing was begun.</summary>
    public const int Usage = 2;

    /// <summary>The database can't be opened or written to.</summary>
    public const int Storage = 3;
}
