namespace Regalia.Incidents.Reading;

/// <summary>What became of one record of a file: read, or rejected with the reason. Together they are all records of the file.</summary>
public abstract record ReadItem;
