namespace Regalia.Presentation.Folders;

/// <summary>An output folder that cannot be written, or that holds what must not be lost.</summary>
/// <remarks>The message names the folder, says why, and how to mend it. What stood in the folder is untouched.</remarks>
public sealed class OutFolderException : Exception
{
    /// <summary>For a fault of the folder.</summary>
    /// <param name="folder">The folder as the user named it.</param>
    /// <param name="why">What stands in the way.</param>
    /// <param name="mend">What to do about it.</param>
    /// <param name="cause">What the system reported; null where there is nothing more to say.</param>
    public OutFolderException(string folder, string why, string mend, Exception? cause = null)
        : base($"Cannot write to \"{folder}\": {why}; {mend}.", cause)
    {
        Folder = folder;
        Why = why;
        Mend = mend;
    }

    /// <summary>Without a folder; for serialisers only.</summary>
    public OutFolderException() { }

    /// <summary>Of a message only.</summary>
    /// <param name="message">The message.</param>
    public OutFolderException(string message)
        : base(message) { }

    /// <summary>Of a message and its cause only.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public OutFolderException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>The folder as the user named it.</summary>
    public string Folder { get; } = "";

    /// <summary>What stands in the way.</summary>
    public string Why { get; } = "";

    /// <summary>What to do about it.</summary>
    public string Mend { get; } = "";
}
