using System.Buffers;
using System.Numerics;

namespace Regalia.Incidents.Reading.Json;

/// <summary>
/// Finds where a JSON value ends without reading it. It forgives what a strict parser would stop at, so that one malformed record
/// does not take the ones after it along: a bracket closes up to the last one of its kind, and a line end closes a string.
/// </summary>
internal sealed class JsonValueScanner(ByteWindow window, ReadLimits limits)
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("{}[]\""u8);
    private static readonly SearchValues<byte> StringEnd = SearchValues.Create("\"\\\n"u8);
    private static readonly SearchValues<byte> ScalarEnd = SearchValues.Create(",]}[{ \t\r\n"u8);

    // Which open brackets are braces, down to the limit; deeper ones are only counted, so that depth costs no memory.
    private readonly bool[] braces = new bool[limits.Depth + 1];
    private long start;

    /// <summary>Whether the last value was nested deeper than is allowed.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>Whether the last value was longer than is allowed; its bytes were not kept.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Forgets what was said of the last value and marks the window here.</summary>
    public void Begin()
    {
        window.Mark();
        start = window.Offset;
        IsTooDeep = false;
        IsTooLong = false;
    }

    /// <summary>Goes behind the value that begins here; false if the stream ends within it.</summary>
    /// <param name="around">How many brackets are open around it that count towards its depth.</param>
    public bool Pass(int around = 0)
    {
        bool isWhole = window.Ahead[0] switch
        {
            (byte)'{' or (byte)'[' => PassNested(around),
            (byte)'"' => PassString(),
            _ => PassScalar(),
        };
        Measure();
        return isWhole;
    }

    /// <summary>Goes behind the end of an object whose opening brace lies behind; false if the stream ends within it.</summary>
    public bool PassRestOfObject()
    {
        braces[1] = true;
        bool isWhole = PassBrackets(1, 0);
        Measure();
        return isWhole;
    }

    private bool PassNested(int around) => PassBrackets(around, around);

    private bool PassBrackets(int depth, int floor)
    {
        bool isInString = false;
        bool isEscaped = false;
        do
        {
            ReadOnlySpan<byte> ahead = window.Ahead;
            int at = 0;
            if (isEscaped && ahead.Length > 0)
            {
                at = 1;
                isEscaped = false;
            }
            int closer = 0;
            while (at < ahead.Length)
            {
                if (at >= closer && at + ByteBlock.Size <= ahead.Length)
                {
                    if (ByteBlock.Of(ahead[at..], isInString) is not ByteBlock block)
                    {
                        closer = at + ByteBlock.Size;
                        continue;
                    }
                    if (PassBlock(block, ahead.Slice(at, ByteBlock.Size), ref depth, floor) is int length)
                    {
                        window.Advance(at + length);
                        return true;
                    }
                    isInString = block.EndsInText;
                    at += ByteBlock.Size;
                    continue;
                }
                int found = isInString
                    ? ahead[at..].IndexOfAny((byte)'"', (byte)'\\', (byte)'\n')
                    : ahead[at..].IndexOfAny(Structure);
                if (found < 0)
                {
                    break;
                }
                at += found;
                byte mark = ahead[at];
                if (isInString)
                {
                    isEscaped = mark == (byte)'\\';
                    isInString = isEscaped;
                    at += 1;
                    if (isEscaped && at < ahead.Length)
                    {
                        at += 1;
                        isEscaped = false;
                    }
                    continue;
                }
                if (mark == (byte)'"')
                {
                    isInString = true;
                }
                else if (mark is (byte)'{' or (byte)'[')
                {
                    depth = Open(depth, mark == (byte)'{');
                }
                else
                {
                    int outer = Close(depth, floor, mark == (byte)'}');
                    if (outer < floor)
                    {
                        // It closes what holds this value: the value ends before it.
                        window.Advance(at);
                        return true;
                    }
                    depth = outer;
                    if (depth == floor)
                    {
                        window.Advance(at + 1);
                        return true;
                    }
                }
                at += 1;
            }
            window.Advance(ahead.Length);
            Measure();
        } while (window.Fill());
        return false;
    }

    // How much of the block belongs to the value, if it ends there.
    private int? PassBlock(ByteBlock block, ReadOnlySpan<byte> bytes, ref int depth, int floor)
    {
        for (ulong rest = block.Brackets; rest != 0; rest &= rest - 1)
        {
            int at = BitOperations.TrailingZeroCount(rest);
            byte mark = bytes[at];
            if (mark is (byte)'{' or (byte)'[')
            {
                depth = Open(depth, mark == (byte)'{');
                continue;
            }
            depth = Close(depth, floor, mark == (byte)'}');
            if (depth <= floor)
            {
                return depth < floor ? at : at + 1;
            }
        }
        return null;
    }

    private int Open(int depth, bool isBrace)
    {
        depth += 1;
        if (depth <= limits.Depth)
        {
            braces[depth] = isBrace;
        }
        else
        {
            IsTooDeep = true;
        }
        return depth;
    }

    private int Close(int depth, int floor, bool isBrace)
    {
        if (depth > limits.Depth)
        {
            return depth - 1;
        }
        int match = depth;
        while (match > floor && braces[match] != isBrace)
        {
            match -= 1;
        }
        return match - 1;
    }

    private bool PassString()
    {
        window.Advance(1);
        bool isEscaped = false;
        while (window.More())
        {
            ReadOnlySpan<byte> ahead = window.Ahead;
            int found = isEscaped ? 0 : ahead.IndexOfAny(StringEnd);
            if (found < 0)
            {
                window.Advance(ahead.Length);
                Measure();
                continue;
            }
            bool isEnd = !isEscaped && ahead[found] != (byte)'\\';
            isEscaped = !isEscaped && !isEnd;
            window.Advance(found + 1);
            if (isEnd)
            {
                return true;
            }
        }
        return false;
    }

    private bool PassScalar()
    {
        while (window.More())
        {
            int found = window.Ahead.IndexOfAny(ScalarEnd);
            if (found >= 0)
            {
                window.Advance(found);
                return true;
            }
            window.Advance(window.Ahead.Length);
            Measure();
        }
        return false;
    }

    /// <summary>Lets the bytes go once they are more than one record may have.</summary>
    public void Measure()
    {
        if (IsTooLong || window.Offset - start > limits.RecordBytes)
        {
            IsTooLong = true;
            window.Mark();
        }
    }
}
