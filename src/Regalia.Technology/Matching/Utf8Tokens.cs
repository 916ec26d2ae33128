using System.Buffers;
using System.Text;
using Regalia.Technology.Text;

namespace Regalia.Technology.Matching;

/// <summary>The tokens of a text in UTF-8, folded as <see cref="TextTokens"/> folds them, without making strings.</summary>
internal ref struct Utf8Tokens
{
    private readonly byte[] folded;
    private ReadOnlySpan<byte> rest;

    /// <summary>Begins a text.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="folded">Room for a token: twice the text's bytes, and 4 more, always do.</param>
    internal Utf8Tokens(ReadOnlySpan<byte> text, byte[] folded)
    {
        rest = text;
        this.folded = folded;
    }

    /// <summary>Next token; empty after the last.</summary>
    internal ReadOnlySpan<byte> Next()
    {
        int length = 0;
        while (!rest.IsEmpty)
        {
            OperationStatus status = Rune.DecodeFromUtf8(rest, out Rune rune, out int bytes);
            int fold = status == OperationStatus.Done ? LetterFold.Of(rune.Value) : LetterFold.Break;
            rest = rest[bytes..];
            if (fold > 0)
            {
                length += new Rune(fold).EncodeToUtf8(folded.AsSpan(length));
            }
            else if (fold == LetterFold.Break && length > 0)
            {
                break;
            }
        }

        return folded.AsSpan(0, length);
    }
}
