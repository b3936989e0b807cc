package vn.thongmach.programme.model;

import vn.thongmach.programme.Obstacle;

/** An obstacle was raised, changed or removed; published inside the transaction. */
record ObstacleTold(Obstacle obstacle) {}
