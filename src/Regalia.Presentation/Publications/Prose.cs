using System.Collections.Immutable;

namespace Regalia.Presentation.Publications;

/// <summary>Running text: pieces that may be strong, quoted or linked.</summary>
/// <param name="Runs">The pieces, in order.</param>
public sealed record Prose(ImmutableArray<Run> Runs)
{
    /// <summary>No text.</summary>
    public static Prose None { get; } = new([]);

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Runs.IsEmpty;

    /// <summary>Its letters alone.</summary>
    public string Plain => string.Concat(Runs.Select(r => r.Text));

    /// <summary>Plain text.</summary>
    public static implicit operator Prose(string text) => string.IsNullOrEmpty(text) ? None : new([new Run(text)]);

    /// <summary>One text after the other.</summary>
    public static Prose operator +(Prose first, Prose second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new([.. first.Runs, .. second.Runs]);
    }

    /// <summary>Strong text.</summary>
    public static Prose Strong(string text) => new([new Run(text, RunStyle.Strong)]);

    /// <summary>Small, quiet text.</summary>
    public static Prose Quiet(string text) => new([new Run(text, RunStyle.Quiet)]);

    /// <summary>A name that a computer knows: a command, an id.</summary>
    public static Prose Code(string text) => new([new Run(text, RunStyle.Code)]);

    /// <summary>Words of others, in their language.</summary>
    /// <param name="text">The words.</param>
    /// <param name="language">BCP 47 tag of their language; null if it is not known.</param>
    public static Prose Quote(string text, string? language = null) =>
        new([new Run(text, RunStyle.Quote) { Language = language }]);

    /// <summary>Text that leads somewhere.</summary>
    public static Prose To(string text, Link link) => new([new Run(text) { Link = link }]);

    /// <summary>Texts with the same words between them.</summary>
    public static Prose Join(string between, IEnumerable<Prose> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var runs = ImmutableArray.CreateBuilder<Run>();
        foreach ((int place, Prose text) in texts.Index())
        {
            if (place > 0)
            {
                runs.Add(new Run(between));
            }
            runs.AddRange(text.Runs);
        }
        return new(runs.ToImmutable());
    }
}
