namespace Regalia.Incidents.Linking.Judging;

/// <summary>A judged pair as the training sees it.</summary>
/// <param name="Topic">Its topic.</param>
/// <param name="Relation">What the reader judged.</param>
/// <param name="Features">Its features.</param>
/// <param name="Cosine">Cosine of the tf-idf vectors of the records: see <see cref="CaseMix"/>.</param>
internal sealed record TrainingPair(string Topic, LinkRelation Relation, PairFeatures Features, double Cosine);
