namespace Regalia.Technology.Works;

/// <summary>A record cannot be read; the message says why and what was expected.</summary>
internal sealed class MalformedRecordException : FormatException
{
    public MalformedRecordException() { }

    public MalformedRecordException(string message)
        : base(message) { }

    public MalformedRecordException(string message, Exception inner)
        : base(message, inner) { }
}
