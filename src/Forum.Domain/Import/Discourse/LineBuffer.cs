namespace Forum.Domain.Import.Discourse;

/// <summary>Lines of bytes, each valid until the next is asked for; memory for the longest of them and no more.</summary>
internal sealed class LineBuffer(Stream stream, int maxLine)
{
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool atEnd;

    /// <summary>Of the line that was given last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without its end; null after the last one.</summary>
    /// <exception cref="LineTooLongException">A line is longer than allowed.</exception>
    public ReadOnlyMemory<byte>? Next()
    {
        var searched = 0;
        while (true)
        {
            var length = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                return Take(searched + length, 1);
            }

            searched = end - start;
            if (atEnd)
            {
                return searched == 0 ? default(ReadOnlyMemory<byte>?) : Take(searched, 0);
            }

            Fill();
        }
    }

    private ReadOnlyMemory<byte> Take(int length, int lineEnd)
    {
        var line = buffer.AsMemory(start, length);
        start += length + lineEnd;
        return Number++ == 0 && line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
    }

    private void Fill()
    {
        var kept = end - start;
        if (kept > maxLine)
        {
            throw new LineTooLongException();
        }

        var target = kept * 2 > buffer.Length ? new byte[buffer.Length * 2] : buffer;
        buffer.AsSpan(start, kept).CopyTo(target);
        (buffer, start, end) = (target, 0, kept);
        var read = stream.Read(buffer, end, buffer.Length - end);
        (end, atEnd) = (end + read, read == 0);
    }
}

internal sealed class LineTooLongException : Exception;
