namespace Regalia.Technology.Scanning;

/// <summary>Walks through a piece of JSON that is known to be valid and without blanks between values.</summary>
internal ref struct JsonWalk
{
    private readonly ReadOnlySpan<byte> json;
    private int at;

    /// <summary>Begins before a value.</summary>
    /// <param name="json">An object or array.</param>
    internal JsonWalk(ReadOnlySpan<byte> json)
    {
        this.json = json;
        at = 0;
    }

    /// <summary>First byte of the next value.</summary>
    internal readonly byte First => json[at];

    /// <summary>Goes into an object or array.</summary>
    internal void Enter() => at++;

    /// <summary>Whether another member or element follows; goes to it, or leaves the object or array.</summary>
    internal bool HasMore()
    {
        byte b = json[at];
        if (b is (byte)']' or (byte)'}')
        {
            at++;
            return false;
        }

        at += b == ',' ? 1 : 0;
        return true;
    }

    /// <summary>Reads a key; escapes stay.</summary>
    internal ReadOnlySpan<byte> Key()
    {
        ReadOnlySpan<byte> key = Text();
        at++; // the colon
        return key;
    }

    /// <summary>Reads a text; escapes stay.</summary>
    internal ReadOnlySpan<byte> Text()
    {
        int first = at + 1;
        int length = 0;
        while (true)
        {
            length += json[(first + length)..].IndexOfAny((byte)'"', (byte)'\\');
            if (json[first + length] == '"')
            {
                at = first + length + 1;
                return json.Slice(first, length);
            }

            length += 2;
        }
    }

    /// <summary>Skips a value.</summary>
    internal void Skip()
    {
        int depth = 0;
        do
        {
            byte b = json[at];
            if (b == '"')
            {
                Text();
            }
            else if (b is (byte)'{' or (byte)'[')
            {
                depth++;
                at++;
            }
            else if (b is (byte)'}' or (byte)']')
            {
                depth--;
                at++;
            }
            else
            {
                int next = json[at..].IndexOfAny("\"{}[]"u8);
                int comma = depth == 0 ? json[at..].IndexOfAny(",]}"u8) : -1;
                at += depth == 0 ? comma : next;
            }
        } while (depth > 0);
    }
}
