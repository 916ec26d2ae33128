namespace Regalia.Technology.Samples;

/// <summary>A made-up topic, keyword, concept or source.</summary>
/// <param name="Id">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Json">Its JSON up to where the score of a work goes; of a source, the whole object.</param>
internal sealed record SampleSubject(string Id, string Name, byte[] Json);
