using System.Globalization;

namespace Regalia.Incidents.Filters;

/// <summary>A word or a bracket of a filter, with its first character in the text.</summary>
internal readonly record struct FilterToken(string Text, int Start)
{
    private const int MostShown = 40;

    /// <summary>Whether the text ends here.</summary>
    public bool IsEnd => Text.Length == 0;

    /// <summary>All tokens of a text, an empty one at the end.</summary>
    public static List<FilterToken> All(string text)
    {
        List<FilterToken> tokens = [];
        int at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            int end = text[at] is '(' or ')' ? at + 1 : WordEnd(text, at);
            tokens.Add(new(text[at..end], at));
            at = end;
        }

        tokens.Add(new("", text.Length));
        return tokens;
    }

    /// <summary>The values after the colon of a word.</summary>
    public List<FilterToken> Values(int from)
    {
        List<FilterToken> values = [];
        while (from <= Text.Length)
        {
            int comma = Text.IndexOf(',', from);
            int end = comma < 0 ? Text.Length : comma;
            string value = Text[from..end];
            int start = from + value.Length - value.TrimStart().Length;
            FilterToken token = new(value.Trim(), Start + start);
            values.Add(token.IsEnd ? throw token.Fault("a value", "put one here, or take the comma out") : token);
            from = end + 1;
        }

        return values;
    }

    /// <summary>An error at the token.</summary>
    public FilterException Fault(string expected, string mend)
    {
        string shown =
            IsEnd ? ""
            : Text.Length <= MostShown ? $", \"{Text}\""
            : $", \"{Text[..MostShown]}…\"";
        string character = (Start + 1).ToString(CultureInfo.InvariantCulture);
        return new($"Filter, character {character}{shown}: expected {expected}; {mend}");
    }

    // A list goes on after a comma, blanks or not: "country:VNM, MYS".
    private static int WordEnd(string text, int at)
    {
        int end = at;
        while (end < text.Length && text[end] is not ('(' or ')'))
        {
            if (char.IsWhiteSpace(text[end]))
            {
                int after = end;
                while (after < text.Length && char.IsWhiteSpace(text[after]))
                {
                    after++;
                }

                bool goesOn =
                    text.AsSpan(at, end - at).Contains(':')
                    && after < text.Length
                    && (text[end - 1] is ',' or ':' || text[after] == ',');
                if (!goesOn)
                {
                    break;
                }

                end = after;
                continue;
            }

            end++;
        }

        return end;
    }
}
