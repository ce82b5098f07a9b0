// The indexes that stand, those of constraints among them.
SHOW INDEXES
YIELD name, state, labelsOrTypes, properties, owningConstraint
