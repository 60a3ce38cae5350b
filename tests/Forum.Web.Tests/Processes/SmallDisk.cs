using Forum.Web.Commands;

namespace Forum.Web.Tests.Processes;

/// <summary>
/// A disk of a few megabytes, in memory, which programs can really fill: mounted in a namespace of its own, so that it is gone with the process that
/// holds it. Where users may have namespaces, that needs no rights; else the machine's own are used.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TempFolder place = new();
    private readonly ForumProcess holder;

    private readonly bool ownRights;

    private SmallDisk(int megabytes, bool ownRights)
    {
        this.ownRights = ownRights;
        string[] rights = ownRights ? ["--user", "--map-root-user"] : [];
        holder = ForumProcess.Launch(
            "unshare",
            [.. rights, "--mount", "sh", "-c", $"mount -t tmpfs -o size={megabytes}m tmpfs '{place.Path}' && echo made && exec cat"]
        );
    }

    /// <summary>The folder as the programs on this disk name it.</summary>
    public string Path => place.Path;

    /// <summary>The same folder as it is reached from here.</summary>
    public string Outside => $"/proc/{holder.Id}/root{place.Path}";

    /// <summary>Null where this machine lets nobody make such a disk.</summary>
    public static async Task<SmallDisk?> Make(int megabytes)
    {
        foreach (var ownRights in new[] { true, false })
        {
            var disk = new SmallDisk(megabytes, ownRights);
            if (await disk.holder.Output.ReadLineAsync() == "made")
                return disk;
            disk.Dispose();
        }
        return null;
    }

    public static bool CanBeMade { get; } = Task.Run(() => Make(1)).GetAwaiter().GetResult() is { } disk && Gone(disk);

    /// <summary>Starts the program with its data on this disk.</summary>
    public ForumProcess Start(params string[] args) => Enter(["dotnet", typeof(CommandLine).Assembly.Location, .. args, "--data", Path]);

    public async Task Resize(int megabytes)
    {
        using var mount = Enter("mount", "-o", $"remount,size={megabytes}m", Path);
        (await mount.End()).Done();
    }

    /// <summary>Writes into a file until nothing more fits.</summary>
    public void Fill()
    {
        using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 1);
        foreach (var size in new[] { 64 * 1024, 4096, 1 })
            try
            {
                while (true)
                    ballast.Write(new byte[size]);
            }
            catch (IOException)
            {
                // Full for pieces of this size.
            }
    }

    public void Free() => File.Delete(Ballast);

    public void Dispose()
    {
        holder.Dispose();
        place.Dispose();
    }

    private string Ballast => System.IO.Path.Combine(Outside, "ballast");

    private ForumProcess Enter(params string[] command) =>
        ForumProcess.Launch(
            "nsenter",
            ["--target", $"{holder.Id}", .. ownRights ? ["--user", "--preserve-credentials"] : Array.Empty<string>(), "--mount", .. command]
        );

    private static bool Gone(SmallDisk disk)
    {
        disk.Dispose();
        return true;
    }
}

/// <summary>A test that needs a disk of its own size: skipped where nobody may make one; under CI, where nothing is skipped, it says so and ends.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public const string NotHere = "This machine lets nobody mount a disk in a namespace of their own (unshare).";

    private static readonly bool IsRequired = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public SmallDiskFactAttribute() => Skip = IsRequired || SmallDisk.CanBeMade ? null : NotHere;
}
