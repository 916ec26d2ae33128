using System.Net;

namespace Regalia.Web.Tests.Harness;

/// <summary>
/// An element of a page, read strictly: every element that may be closed is closed where it belongs, every value is quoted, and no
/// attribute comes twice. A browser forgives what this does not.
/// </summary>
internal sealed class HtmlElement(string name, IReadOnlyDictionary<string, string> attributes)
{
    private static readonly string[] s_void = ["meta", "link", "input", "br", "hr", "img"];
    private readonly List<object> _inside = [];

    public string Name => name;

    /// <summary>Attributes with their values, unescaped; one without a value has an empty one.</summary>
    public IReadOnlyDictionary<string, string> Attributes => attributes;

    public IEnumerable<HtmlElement> Children => _inside.OfType<HtmlElement>();

    /// <summary>The element and all within, in reading order.</summary>
    public IEnumerable<HtmlElement> All => [this, .. Children.SelectMany(c => c.All)];

    /// <summary>All letters in it, unescaped.</summary>
    public string Text => string.Concat(_inside.Select(i => i as string ?? ((HtmlElement)i).Text));

    /// <summary>Its own letters, without those of the elements in it.</summary>
    public string OwnText => string.Concat(_inside.OfType<string>());

    public string? this[string attribute] => attributes.GetValueOrDefault(attribute);

    public bool Is(string element, string? ofClass = null) =>
        name == element && (ofClass is null || (this["class"]?.Split(' ').Contains(ofClass) ?? false));

    public IEnumerable<HtmlElement> Find(string element, string? ofClass = null) =>
        All.Where(e => e.Is(element, ofClass));

    /// <summary>Reads a page; the elements of the whole page stand in one without a name.</summary>
    /// <exception cref="FormatException">It is not well formed.</exception>
    public static HtmlElement Read(string html)
    {
        const string Doctype = "<!DOCTYPE html>\n";
        if (!html.StartsWith(Doctype, StringComparison.Ordinal))
        {
            throw new FormatException("the page does not begin with " + Doctype);
        }
        var page = new HtmlElement("", new Dictionary<string, string>(StringComparer.Ordinal));
        var open = new Stack<HtmlElement>([page]);
        int at = Doctype.Length;
        while (at < html.Length)
        {
            int tag = html.IndexOf('<', at);
            string text = tag < 0 ? html[at..] : html[at..tag];
            if (text.Contains('>', StringComparison.Ordinal))
            {
                throw new FormatException("a \">\" in text: " + text);
            }
            if (text.Length > 0)
            {
                open.Peek()._inside.Add(WebUtility.HtmlDecode(text));
            }
            at = tag < 0 ? html.Length : Tag(html, tag, open);
        }
        return open.Count == 1 ? page : throw new FormatException("<" + open.Peek().Name + "> is not closed");
    }

    private static int Tag(string html, int at, Stack<HtmlElement> open)
    {
        if (html[at + 1] == '/')
        {
            int end = html.IndexOf('>', at);
            string closed = html[(at + 2)..end];
            return closed == open.Pop().Name
                ? end + 1
                : throw new FormatException("</" + closed + "> closes another element");
        }
        int place = at + 1;
        string name = Word(html, ref place);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (html[place] is ' ' or '\n')
        {
            place++;
            if (html[place] is '/' or '>')
            {
                break;
            }
            string attribute = Word(html, ref place);
            string value = "";
            if (html[place] == '=')
            {
                int quote = html.IndexOf('"', place + 2);
                value = html[(place + 2)..(html[place + 1] == '"' ? quote : 0)];
                place = quote + 1;
            }
            attributes.Add(attribute, WebUtility.HtmlDecode(value));
        }
        bool isClosed = html[place] == '/' || s_void.Contains(name);
        place += html[place] == '/' ? 1 : 0;
        if (html[place] != '>')
        {
            throw new FormatException("expected \">\": " + html[at..Math.Min(html.Length, place + 20)]);
        }
        var element = new HtmlElement(name, attributes);
        open.Peek()._inside.Add(element);
        if (!isClosed)
        {
            open.Push(element);
        }
        return place + 1;
    }

    private static string Word(string html, ref int place)
    {
        int start = place;
        while (char.IsAsciiLetterOrDigit(html[place]) || html[place] is '-' or ':')
        {
            place++;
        }
        return place > start
            ? html[start..place]
            : throw new FormatException("expected a name: " + html[start..(start + 20)]);
    }
}
