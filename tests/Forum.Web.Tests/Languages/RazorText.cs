using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Forum.Web.Tests.Languages;

/// <summary>
/// Finds the words that a view says by itself: text between tags and the values of attributes that are read to people, without
/// code, comments and markup. It knows as much of Razor as our views use.
/// </summary>
internal sealed partial class RazorText
{
    private static readonly string[] ReadAloud = ["title", "aria-label", "aria-description", "placeholder", "alt", "label", "aria-roledescription"];
    private static readonly string[] Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
    private static readonly string[] Blocks = ["if", "for", "foreach", "while", "switch", "using", "lock", "try", "do"];
    private static readonly string[] Continuations = ["else", "catch", "finally"];
    private readonly StringBuilder _words = new();
    private readonly string _source;
    private int _at;

    private RazorText(string source) => _source = source;

    /// <summary>The words, one piece a line; empty when the view says nothing by itself.</summary>
    public static string WordsOf(string view)
    {
        var text = new RazorText(Comments().Replace(view, ""));
        text.Markup(until: null);
        var pieces = WebUtility.HtmlDecode(text._words.ToString()).Split('\n').Select(piece => piece.Trim());
        return string.Join('\n', pieces.Where(piece => piece.Any(char.IsLetter)));
    }

    private bool AtEnd => _at >= _source.Length;
    private char Here => AtEnd ? '\0' : _source[_at];
    private char Next => _at + 1 < _source.Length ? _source[_at + 1] : '\0';

    /// <summary>Reads markup to the end, or to the closing brace or closing tag that ends it.</summary>
    private void Markup(char? until)
    {
        while (!AtEnd)
        {
            if (Here == until)
                return;
            if (Here == '@')
                Transition();
            else if (IsTag())
                Tag();
            else
                _words.Append(_source[_at++]);
        }
    }

    private bool IsTag() => Here == '<' && (char.IsLetter(Next) || Next is '/' or '!');

    /// <summary>One tag, open or closed; says whether an element has begun that must be closed.</summary>
    private int Tag()
    {
        _words.Append('\n');
        var closes = Next == '/';
        var name = TagName().Match(_source, _at).Value.TrimStart('<', '/').ToLowerInvariant();
        _at += 1 + (closes ? 1 : 0) + name.Length;
        while (!AtEnd && Here != '>')
            AttributeOrSpace();
        var alone = _source[_at - 1] == '/' || Void.Contains(name) || name.StartsWith('!');
        _at++;
        return closes ? -1
            : alone ? 0
            : 1;
    }

    private void AttributeOrSpace()
    {
        if (Here == '@')
            Transition();
        else if (Attribute().Match(_source, _at) is { Success: true, Index: var start } match && start == _at)
            Value(match.Groups[1].Value, match.Length);
        else
            _at++;
    }

    private void Value(string name, int length)
    {
        _at += length;
        var quote = Here;
        _at++;
        var kept = _words.Length;
        while (!AtEnd && Here != quote)
            if (Here == '@')
                Transition();
            else
                _words.Append(_source[_at++]);
        _at++;
        if (ReadAloud.Contains(name.ToLowerInvariant()))
            _words.Append('\n');
        else
            _words.Length = kept;
    }

    private void Transition()
    {
        _at++;
        if (Here == '@')
            _at++;
        else if (Here == '(')
            Skip();
        else if (Here == '{')
            Code();
        else
            Named();
    }

    private void Named()
    {
        var name = Word().Match(_source, _at).Value;
        _at += name.Length;
        switch (name)
        {
            case "page" or "model" or "using" when Here == ' ' && !IsUsingBlock(name):
            case "inject" or "namespace" or "addTagHelper" or "removeTagHelper" or "inherits" or "implements" or "layout" or "attribute":
                _at = Line();
                break;
            case "functions" or "code" when OpensBlock():
                ToBrace();
                Code();
                break;
            case "section":
                ToBrace();
                _at++;
                Markup(until: '}');
                _at++;
                break;
            case var block when Blocks.Contains(block):
                Block();
                break;
            default:
                Expression();
                break;
        }
    }

    private bool IsUsingBlock(string name) => name == "using" && _source[_at..].TrimStart().StartsWith('(');

    /// <summary>Otherwise it is a variable that has that name.</summary>
    private bool OpensBlock() => _source[_at..].TrimStart().StartsWith('{');

    private int Line() => _source.IndexOf('\n', _at) is var end && end < 0 ? _source.Length : end;

    private void ToBrace() => _at = _source.IndexOf('{', _at);

    /// <summary>The head of a statement, its block, and every else that follows.</summary>
    private void Block()
    {
        while (Here != '{')
            if (Here == '(')
                Skip();
            else
                _at++;
        Code();
        var ahead = Continuation().Match(_source, _at);
        if (!ahead.Success || ahead.Index != _at || !Continuations.Contains(ahead.Groups[1].Value))
            return;
        _at += ahead.Length;
        Block();
    }

    /// <summary>A block of C#, in which an element may begin wherever a statement may.</summary>
    private void Code()
    {
        _at++;
        var start = true;
        while (!AtEnd && Here != '}')
        {
            if (start && IsTag())
                Element();
            else if (Here == '@' && Next == ':')
                TextLine();
            else if (Here == '{')
                Code();
            else if (Here is '"' or '\'' or '(' or '[')
                Skip();
            else if (Here == '/' && Next == '/')
                _at = Line();
            else
                start = IsStatementStart(start);
        }
        _at++;
    }

    private bool IsStatementStart(bool start)
    {
        var passed = _source[_at++];
        return char.IsWhiteSpace(passed) ? start : passed is ';' or '{' or '}' or ':' || start && passed == '@';
    }

    private void TextLine()
    {
        var end = Line();
        _at += 2;
        while (_at < end)
            if (Here == '@')
                Transition();
            else
                _words.Append(_source[_at++]);
    }

    private void Element()
    {
        var depth = Tag();
        while (depth > 0 && !AtEnd)
            if (Here == '@')
                Transition();
            else if (IsTag())
                depth += Tag();
            else
                _words.Append(_source[_at++]);
    }

    /// <summary>Name, then any chain of members, calls and indexes.</summary>
    private void Expression()
    {
        if (_source[(_at - 5 < 0 ? 0 : _at - 5).._at] == "await" && Here == ' ')
            _at += 1 + Word().Match(_source, _at + 1).Length;
        while (!AtEnd)
            if (Here is '(' or '[')
                Skip();
            else if (Member().Match(_source, _at) is { Success: true } member && member.Index == _at)
                _at += member.Length;
            else if (Here == '!' && Next is '.' or '[')
                _at++;
            else
                return;
    }

    /// <summary>A balanced bracket, or a string or character.</summary>
    private void Skip()
    {
        if (Here is '"' or '\'')
        {
            SkipString();
            return;
        }
        var close = Here switch
        {
            '(' => ')',
            '[' => ']',
            _ => '}',
        };
        _at++;
        while (!AtEnd && Here != close)
            if (Here is '(' or '[' or '{' or '"' or '\'')
                Skip();
            else
                _at++;
        _at++;
    }

    private void SkipString()
    {
        var quote = Here;
        var interpolated = _at > 0 && _source[_at - 1] == '$';
        _at++;
        while (!AtEnd && Here != quote)
            if (interpolated && Here == '{')
                Skip();
            else
                _at += Here == '\\' ? 2 : 1;
        _at++;
    }

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\G</?!?[\w:-]+")]
    private static partial Regex TagName();

    [GeneratedRegex(@"\G([\w:.-]+)\s*=\s*(?=[""'])")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\G\w*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\G\??\.[A-Za-z_]\w*")]
    private static partial Regex Member();

    [GeneratedRegex(@"\G\s*(\w+)")]
    private static partial Regex Continuation();
}
