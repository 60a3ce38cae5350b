using System.Text;

namespace Forum.Domain.Markup;

/// <summary>Collects output and gives up beyond <see cref="Markdown.MaxOutput"/>: a long address in a definition may be used thousands of times.</summary>
internal sealed class BoundedWriter : TextWriter
{
    private readonly StringBuilder text = new();

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value)
    {
        Reserve(1);
        text.Append(value);
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Reserve(buffer.Length);
        text.Append(buffer);
    }

    public override string ToString() => text.ToString();

    private void Reserve(int length)
    {
        if (text.Length + length > Markdown.MaxOutput)
        {
            throw new MarkupRefusedException(MarkupRefusal.OutputTooLarge);
        }
    }
}
