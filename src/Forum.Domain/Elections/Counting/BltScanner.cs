namespace Forum.Domain.Elections.Counting;

/// <summary>
/// Cuts a BLT file into words and quotations, without its comments. A quotation ends at the first mark that white space, a comment or the end
/// of the file follows, so that a name may hold marks inside.
/// </summary>
internal sealed class BltScanner(string text)
{
    private int _at;
    private int _line = 1;
    private int _lineStart;

    public BltToken Next()
    {
        SkipBlanks();
        if (_at == text.Length)
            return Token(BltKind.End, _at, _at);
        return text[_at] == '"' ? Quotation() : Word();
    }

    private void SkipBlanks()
    {
        for (; _at < text.Length; _at++)
            if (text[_at] == '\n')
                (_line, _lineStart) = (_line + 1, _at + 1);
            else if (text[_at] == '#')
                _at = EndOfLine() - 1;
            else if (!char.IsWhiteSpace(text[_at]) && text[_at] != '\uFEFF')
                return;
    }

    private BltToken Word()
    {
        var start = _at;
        // Brackets of options stand as words of their own.
        if (text[_at] is '[' or ']')
            _at++;
        else
            while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('#' or '[' or ']' or '"'))
                _at++;
        return Token(BltKind.Word, start, _at);
    }

    private BltToken Quotation()
    {
        var (start, end) = (_at + 1, EndOfLine());
        for (var at = start; at < end; at++)
            if (text[at] == '"' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] == '#'))
            {
                var token = Token(BltKind.Quoted, start, at);
                _at = at + 1;
                return token;
            }
        var open = Token(BltKind.Unclosed, start, end);
        _at = end;
        return open;
    }

    private int EndOfLine() => text.IndexOf('\n', _at) is var end and >= 0 ? end : text.Length;

    private BltToken Token(BltKind kind, int start, int end) =>
        new(kind, text[start..end], _line, start - _lineStart + (kind is BltKind.Quoted or BltKind.Unclosed ? 0 : 1));
}
