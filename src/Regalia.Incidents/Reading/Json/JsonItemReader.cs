using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Regalia.Incidents.Reading.Json;

/// <summary>
/// Reads the items of a JSON document one by one: those of a root array, those of a named array in the root object, or else the
/// root value itself; root values may follow one another, as in JSON Lines. Memory holds one item at a time.
/// </summary>
internal sealed class JsonItemReader : IDisposable
{
    private readonly ReadLimits limits;
    private readonly string name;
    private readonly string[] arrays;
    private readonly ByteWindow window;
    private readonly JsonValueScanner scanner;
    private readonly JsonEnvelope envelope;
    private Place place = Place.Outside;
    private bool isInObject;
    private bool hasArray;
    private bool isAfterItem;
    private bool isRootTooLong;
    private bool isRootTooDeep;

    /// <summary>Begins a document.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="limits">What a record may ask.</param>
    /// <param name="arrays">Names of arrays in the root object whose elements are the items.</param>
    /// <exception cref="UnreadableFileException">It is empty, not UTF-8, or no JSON at all.</exception>
    public JsonItemReader(Stream stream, string name, ReadLimits limits, params string[] arrays)
    {
        this.limits = limits;
        this.name = name;
        this.arrays = arrays;
        envelope = new JsonEnvelope(limits);
        window = new ByteWindow(stream);
        scanner = new JsonValueScanner(window, limits);
        try
        {
            JsonBeginning.Check(window, name);
        }
        catch (UnreadableFileException)
        {
            window.Dispose();
            throw;
        }
    }

    private enum Place
    {
        Outside,
        Object,
        Array,
        End,
    }

    /// <summary>Number of the item, first = 1.</summary>
    public int Number { get; private set; }

    /// <summary>Bytes before the item.</summary>
    public long Offset { get; private set; }

    /// <summary>Line where it begins, first = 1.</summary>
    public int Line { get; private set; }

    /// <summary>Name of the array that it is an element of; null for a root array or value.</summary>
    public string? Array { get; private set; }

    /// <summary>Its bytes, until the next call of <see cref="Read"/>; empty if there is a fault.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>Why it cannot be read, in one line; null if it can as far as it was looked at.</summary>
    public string? Fault { get; private set; }

    /// <summary>Something that was mended before the item: a missing comma; null if nothing was.</summary>
    public string? Repair { get; private set; }

    /// <summary>The members of the last root object beside the arrays, as an object; whole once its items are read.</summary>
    public byte[] Envelope() => envelope.ToArray();

    /// <summary>The item as a document; to be called for what is known to be JSON, as long as its bytes are there.</summary>
    public JsonDocument Document() => JsonDocument.Parse(Bytes, new JsonDocumentOptions { MaxDepth = limits.Depth });

    /// <summary>The item as a rejected record.</summary>
    public RejectedRecord Reject(string reason) => new(name, Number, Line, reason);

    /// <summary>The item as a rejected record, where it is broken, so that nobody knows where it ends.</summary>
    public RejectedRecord RejectBroken(string fault) =>
        Reject(
            JsonFaults.Swallowed(fault, window.Line - Line, window.Offset - Offset, Array is not null || !isInObject)
        );

    /// <summary>Goes to the next item; false at the end.</summary>
    public bool Read()
    {
        Bytes = default;
        Fault = null;
        Repair = null;
        while (true)
        {
            bool hasItem = place switch
            {
                Place.Outside => ReadRoot(),
                Place.Object => ReadMember(),
                Place.Array => ReadElement(),
                _ => false,
            };
            if (hasItem)
            {
                return true;
            }
            if (place == Place.End)
            {
                return false;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => window.Dispose();

    private bool ReadRoot()
    {
        window.Mark();
        if (!SkipBlanks())
        {
            if (window.Damage is null)
            {
                place = Place.End;
                return false;
            }
            Begin();
            return CutOff("behind a document");
        }
        if (window.Ahead[0] is not ((byte)'{' or (byte)'['))
        {
            Begin();
            place = Place.End;
            return Junk("the end of the file, as the document is closed");
        }
        Begin();
        Number -= 1;
        hasArray = false;
        isAfterItem = false;
        isRootTooLong = false;
        isRootTooDeep = false;
        envelope.Clear();
        isInObject = window.Ahead[0] == (byte)'{';
        Array = null;
        place = isInObject ? Place.Object : Place.Array;
        window.Advance(1);
        return false;
    }

    private bool ReadMember()
    {
        if (!SkipBlanks())
        {
            return CutOffInObject();
        }
        byte next = window.Ahead[0];
        if (next == (byte)'}')
        {
            window.Advance(1);
            place = Place.Outside;
            return !hasArray && RootItem();
        }
        if (next == (byte)',')
        {
            window.Advance(1);
            return false;
        }
        if (next != (byte)'"')
        {
            return BrokenRoot();
        }
        long keyStart = window.Offset;
        if (hasArray || scanner.IsTooLong)
        {
            // Only this member is kept from here on: the object as a whole is no record, or too long for one.
            isRootTooLong |= scanner.IsTooLong;
            isRootTooDeep |= scanner.IsTooDeep;
            scanner.Begin();
        }
        long kept = window.Offset - window.Marked.Length;
        if (!scanner.Pass())
        {
            return CutOffInObject();
        }
        string? array = scanner.IsTooLong ? null : MatchArray(window.Marked.Span[(int)(keyStart - kept)..]);
        if (!SkipBlanks())
        {
            return CutOffInObject();
        }
        if (window.Ahead[0] != (byte)':')
        {
            return BrokenRoot();
        }
        window.Advance(1);
        if (!SkipBlanks())
        {
            return CutOffInObject();
        }
        if (array is not null && window.Ahead[0] == (byte)'[')
        {
            EnterArray(array, kept, keyStart);
            return false;
        }
        if (window.Ahead[0] is (byte)',' or (byte)'}' or (byte)']')
        {
            return BrokenRoot();
        }
        if (!scanner.Pass(1))
        {
            return CutOffInObject();
        }
        if (hasArray && !scanner.IsTooLong)
        {
            envelope.Add(window.Marked.Span);
        }
        return false;
    }

    private void EnterArray(string array, long kept, long keyStart)
    {
        if (!hasArray && !scanner.IsTooLong && !isRootTooLong)
        {
            envelope.Add(window.Marked.Span[1..(int)(keyStart - kept)]);
        }
        hasArray = true;
        isRootTooLong = false;
        isRootTooDeep = false;
        Array = array;
        isAfterItem = false;
        place = Place.Array;
        window.Advance(1);
        window.Mark();
    }

    private bool ReadElement()
    {
        window.Mark();
        if (!SkipBlanks())
        {
            Begin();
            return CutOff(isAfterItem ? "where a comma or \"]\" was expected" : "where a record or \"]\" was expected");
        }
        byte next = window.Ahead[0];
        if (next == (byte)']')
        {
            window.Advance(1);
            place = isInObject ? Place.Object : Place.Outside;
            scanner.Begin();
            return false;
        }
        if (next == (byte)',' && isAfterItem)
        {
            window.Advance(1);
            isAfterItem = false;
            return false;
        }
        bool isMissingComma = isAfterItem;
        Begin();
        if (next is (byte)',' or (byte)'}' or (byte)':')
        {
            // A run of stray marks is one fault, however long it is.
            isAfterItem = false;
            bool isJunk = Junk("a record");
            JsonGaps.PassStrayMarks(window);
            return isJunk;
        }
        bool isWhole = scanner.Pass();
        isAfterItem = true;
        if (!isWhole)
        {
            return CutOff(InThisRecord());
        }
        Repair = isMissingComma ? "a comma before the record was missing" : null;
        return Take();
    }

    private bool RootItem()
    {
        Number += 1;
        return Take();
    }

    private bool BrokenRoot()
    {
        if (hasArray)
        {
            Begin();
            place = Place.End;
            return Junk("a name in quotes, a comma or \"}\"");
        }
        Number += 1;
        place = Place.Outside;
        return scanner.PassRestOfObject() ? Take() : CutOff(InThisRecord());
    }

    private bool Take()
    {
        ReadOnlySpan<byte> bytes = window.Marked.Span;
        if (scanner.IsTooDeep || isRootTooDeep)
        {
            Fault = JsonFaults.TooDeep(Offset, limits.Depth);
        }
        else if (scanner.IsTooLong || isRootTooLong)
        {
            Fault = JsonFaults.TooLong(Offset, limits.RecordBytes);
        }
        else if (Utf8.IsValid(bytes))
        {
            Bytes = window.Marked;
        }
        else
        {
            Fault = JsonFaults.NotUtf8(Offset + Utf8Fault.Find(bytes));
        }
        return true;
    }

    private bool Junk(string expected)
    {
        int found = window.Marked.Length > 0 ? window.Marked.Span[0] : window.Ahead[0];
        Fault = JsonFaults.Found(Offset, found, expected);
        return true;
    }

    private bool CutOff(string where)
    {
        place = Place.End;
        Fault = JsonFaults.CutOff(window.Offset, where, window.Damage);
        return true;
    }

    private bool CutOffInObject()
    {
        if (hasArray)
        {
            Begin();
            return CutOff("where the object around the records was to be closed");
        }
        Number += 1;
        return CutOff(InThisRecord());
    }

    private string InThisRecord() => JsonFaults.InRecord(Offset, scanner.IsTooDeep ? limits.Depth : null);

    private void Begin()
    {
        scanner.Begin();
        Number += 1;
        Offset = window.Offset;
        Line = window.Line;
    }

    private string? MatchArray(ReadOnlySpan<byte> quoted)
    {
        string text = Encoding.UTF8.GetString(quoted);
        foreach (string array in arrays)
        {
            if (text.Length == array.Length + 2 && text.AsSpan(1, array.Length).SequenceEqual(array))
            {
                return array;
            }
        }
        return null;
    }

    private bool SkipBlanks() => JsonGaps.PassBlanks(window, place == Place.Object ? scanner : null);
}
