namespace Forum.Domain.Export;

/// <summary>The folder that an export goes to, readable by nobody but its owner: it holds password hashes and everything hidden.</summary>
internal sealed class ExportFolder(string path, Func<FileStream, Stream>? through)
{
    /// <exception cref="ExportRefusedException">There is something in it already.</exception>
    public void Make()
    {
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            throw new ExportRefusedException($"The folder {path} isn't empty. Name one that is, or that isn't there yet; nothing was written.");
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public Stream Create(string name)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(Path.Combine(path, name), options);
        return through is null ? file : through(file);
    }
}
