namespace Graph.Evaluation.Figures;

/// <summary>Where a figure would fall in 95 of 100 draws of as many articles.</summary>
public readonly record struct Interval(double Low, double High);
