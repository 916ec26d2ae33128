namespace Regalia.Evidence.Places;

/// <summary>A name or demonym as words that follow one another in a text.</summary>
/// <param name="Words">Its words as <see cref="WordReader"/> gives them.</param>
/// <param name="Gaps">What stands before each word after the first.</param>
/// <param name="Place">The country; null for words that hold a country's name and mean none.</param>
/// <param name="Capitals">Which capitals it needs.</param>
internal sealed record NameForm(string[] Words, WordGap[] Gaps, Place? Place, NameCapitals Capitals)
{
    /// <summary>Whether it is a person's name too.</summary>
    public bool IsPersonal { get; init; }
}
