using Forum.Domain.Export;
using Forum.Domain.Import;
using Forum.Domain.Import.Demo;
using Xunit;

namespace Forum.Domain.Tests.Export;

public sealed class ExportFolderTests
{
    [Fact]
    public async Task Nobody_but_its_owner_can_read_an_export()
    {
        using var forum = new TestForum();
        using var exported = await Exported.Of(forum.Storage);
        if (OperatingSystem.IsWindows())
            return;

        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(Own | UnixFileMode.UserExecute, File.GetUnixFileMode(exported.Folder));
        foreach (var file in Directory.GetFiles(exported.Folder))
            Assert.Equal(Own, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task A_folder_that_is_not_empty_is_left_alone()
    {
        using var forum = new TestForum();
        using var exported = await Exported.Of(forum.Storage);
        var before = exported.Content();

        var refused = await Assert.ThrowsAsync<ExportRefusedException>(() => ExportForum.Run(forum.Storage, exported.Folder, "0.1.0", null, default));

        Assert.EndsWith("nothing was written.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, exported.Content());
    }

    [Fact]
    public async Task An_export_that_a_full_disk_stops_is_known_as_none()
    {
        using var forum = new TestForum();
        await forum.With(db => DemoCommunity.Fill(db, password => "plain:" + password, null, default));
        using var stopped = new Exported();
        var disk = new SmallDisk { Free = 100_000 };

        var refused = await Assert.ThrowsAsync<ExportRefusedException>(() =>
            ExportForum.Run(forum.Storage, stopped.Folder, "0.1.0", null, file => new FileOnDisk(file, disk), default)
        );

        Assert.StartsWith("The export stopped: No space left on device. Without manifest.json", refused.Message, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(stopped.Folder));
        using var other = new TestForum();
        var source = await Assert.ThrowsAsync<SourceRefusedException>(() => stopped.Into(other));
        Assert.EndsWith("it is no export of a forum, or one that was stopped before its end.", source.Message, StringComparison.Ordinal);
    }

    private sealed class SmallDisk
    {
        public long Free { get; set; }
    }

    private sealed class FileOnDisk(FileStream file, SmallDisk disk) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => file.Length;

        public override long Position
        {
            get => file.Position;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            disk.Free -= count;
            if (disk.Free < 0)
                throw new IOException("No space left on device");
            file.Write(buffer, offset, count);
        }

        public override void Flush() => file.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            file.Dispose();
            base.Dispose(disposing);
        }
    }
}
